/** How many digits of the smallest unit a currency has: cents are hundredths, yen have none. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

/**
 * An amount as people read it.
 * @param amount    in the smallest unit of the currency, as Stripe writes amounts
 * @param currency  ISO 4217, in any case
 */
export const formatMoney = (amount: number, currency: string): string =>
  new Intl.NumberFormat("en", { style: "currency", currency }).format(
    amount / 10 ** digitsOf(currency),
  );

/** The amount in whole units as a form shows it: 1234 cents are "12.34". */
export const toUnits = (amount: number, currency: string): string =>
  (amount / 10 ** digitsOf(currency)).toFixed(digitsOf(currency));

/**
 * What a person typed as an amount, in the smallest unit.
 * @returns null for what is no amount of that currency: letters, too many digits, nothing, less than one unit
 */
export function fromUnits(text: string, currency: string): number | null {
  const digits = digitsOf(currency);
  const fraction = digits > 0 ? `(\\.\\d{1,${digits}})?` : "";
  if (!new RegExp(`^\\d{1,9}${fraction}$`).test(text.trim())) return null;
  const amount = Math.round(Number(text) * 10 ** digits);
  return amount > 0 ? amount : null;
}
