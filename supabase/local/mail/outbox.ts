import type { AppDrivers } from "@supabase/lite";
import { requestScope } from "../lite/request-scope.ts";
import { correctLinks } from "./links.ts";

type EmailDriver = AppDrivers["email"];

export interface SentMail {
  to: string;
  subject: string;
  /** Plain text, with working links. */
  text: string;
}

const keepAtMost = 200;

/** Takes the mails that Auth sends: keeps the latest in memory and tells `onMail` of each. */
export class Outbox {
  readonly mails: SentMail[] = [];

  constructor(
    private readonly urls: { site: string; api: string },
    private readonly onMail: (mail: SentMail) => void = () => undefined,
  ) {}

  put(mail: SentMail): void {
    this.mails.push(mail);
    if (this.mails.length > keepAtMost) this.mails.shift();
    this.onMail(mail);
  }

  /** For lite, which knows neither the API's own address nor where the caller wants to land. */
  driver(): EmailDriver {
    return {
      send: async (message) => {
        const redirectTo = requestScope.getStore()?.redirectTo;
        const text = correctLinks(message.text ?? "", { ...this.urls, redirectTo });
        this.put({ to: String(message.to), subject: message.subject, text });
      },
    };
  }
}
