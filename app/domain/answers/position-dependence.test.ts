import { expect, test } from "vitest";
import { positionDependence } from "./position-dependence";

test.each([
  "both A and B",
  "All of the above",
  "None of these",
  "A, B",
  "Option C",
  "neither B nor C",
  "the first option",
  "B) Trade",
  "1. Growth",
])("“%s” only works in one place", (text) => {
  expect(positionDependence(text)).not.toBeNull();
});

test.each([
  "Vitamin A deficiency",
  "a and b are variables",
  "All of the workers",
  "The following year it rose",
  "A second industrial revolution",
  "first",
  "Plan for 2024. And beyond",
])("“%s” can stand anywhere", (text) => {
  expect(positionDependence(text)).toBeNull();
});
