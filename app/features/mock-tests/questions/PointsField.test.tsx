import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { PointsField } from "./PointsField";

function Form() {
  const [points, setPoints] = useState(3);
  return (
    <>
      <PointsField title="Tides" points={points} onChange={setPoints} />
      <output>{points}</output>
    </>
  );
}

it("takes a number of points as it is typed, and says what it does not take", async () => {
  render(<Form />);
  const field = screen.getByRole("textbox", { name: "Points of Tides" });
  await userEvent.clear(field);
  expect(field).toBeInvalid();
  expect(screen.getByText("0 to 999")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("3");
  await userEvent.type(field, "12");
  expect(field).toBeValid();
  expect(screen.getByRole("status")).toHaveTextContent("12");
  await userEvent.type(field, "x");
  await userEvent.tab();
  expect(field).toHaveValue("12");
});
