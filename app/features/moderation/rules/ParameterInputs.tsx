import { NumberInput, SelectInput, TextArrayInput } from "react-admin";
import type { RuleKind } from "./rule";

const WHOSE = [
  { id: "author", name: "The same author" },
  { id: "anyone", name: "Anyone" },
];

/** What a rule of this kind asks for. */
export function ParameterInputs({ kind }: { kind: RuleKind }) {
  const number = (name: string, label: string, helperText: string, min: number, max: number) => (
    <NumberInput
      key={name}
      source={`parameters.${name}`}
      label={label}
      helperText={helperText}
      min={min}
      max={max}
      isRequired
    />
  );
  switch (kind) {
    case "newcomer_links":
      return (
        <>
          {number(
            "account_days",
            "New for, in days",
            "An account younger than this is new.",
            0,
            365,
          )}
          {number(
            "contributions",
            "New below, in texts",
            "Whoever has fewer visible posts and comments is new as well.",
            0,
            100,
          )}
          {number("links", "Links", "From this many links on.", 1, 20)}
        </>
      );
    case "repeated_text":
      return (
        <>
          {number("times", "Times before", "How often the same words were there already.", 1, 50)}
          {number("hours", "Within, in hours", "Looked for in this time before.", 1, 720)}
          <SelectInput
            source="parameters.by"
            label="Written by"
            choices={WHOSE}
            isRequired
            helperText={false}
          />
          {number(
            "min_length",
            "Length",
            "Shorter texts, such as “thank you”, do not count.",
            10,
            1000,
          )}
        </>
      );
    case "blocked_terms":
      return (
        <TextArrayInput
          source="parameters.terms"
          label="Terms"
          helperText="Words or phrases, each followed by Enter. Case, punctuation and markup do not matter; only whole words count."
        />
      );
  }
}
