// @vitest-environment node
import { expect, it } from "vitest";
import { packed, recordsIn } from "./golden/packed";

/** Written by hand as other systems write them: prefixes, markup, indentation, no types of ours. */
const XMLNS = 'xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"';
const CHOICE = `<?xml version="1.0" encoding="UTF-8"?>
<qti:qti-assessment-item xmlns:qti="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="tides" title="Tides &amp; moon">
  <qti:qti-response-declaration identifier="R" cardinality="multiple" base-type="identifier">
    <qti:qti-correct-response><qti:qti-value>c1</qti:qti-value> <qti:qti-value>c3</qti:qti-value></qti:qti-correct-response>
  </qti:qti-response-declaration>
  <qti:qti-item-body>
    <p>The <b>moon</b> pulls
       at the sea.</p>
    <qti:qti-choice-interaction response-identifier="R" max-choices="2">
      <qti:qti-prompt>Which <i>are</i> true?</qti:qti-prompt>
      <qti:qti-simple-choice identifier="c1"><p>Twice a day</p></qti:qti-simple-choice>
      <qti:qti-simple-choice identifier="c2">Never<qti:qti-feedback-inline identifier="c2">No!</qti:qti-feedback-inline></qti:qti-simple-choice>
      <qti:qti-simple-choice identifier="c3">By the moon</qti:qti-simple-choice>
    </qti:qti-choice-interaction>
  </qti:qti-item-body>
</qti:qti-assessment-item>`;
const TYPED = `<qti-assessment-item ${XMLNS} identifier="typed" title="Listen">
  <qti-response-declaration identifier="G1" cardinality="single" base-type="string">
    <qti-correct-response><qti-value>colour</qti-value></qti-correct-response>
    <qti-mapping default-value="0"><qti-map-entry map-key="colour" mapped-value="1"/><qti-map-entry map-key="color" mapped-value="0.5"/></qti-mapping>
  </qti-response-declaration>
  <qti-item-body><audio controls="controls"><source src="../sound/a.ogg"/></audio>
  <p>The <qti-text-entry-interaction response-identifier="G1"/> of the sea</p></qti-item-body>
</qti-assessment-item>`;
const SLIDER = `<qti-assessment-item ${XMLNS} identifier="s" title="Slide"><qti-item-body>
  <qti-slider-interaction response-identifier="R" lower-bound="0" upper-bound="9"/></qti-item-body></qti-assessment-item>`;
const OLD = `<assessmentItem identifier="old" title="Old"><itemBody/></assessmentItem>`;
const resource = (href: string, more = "") =>
  `<resource identifier="${href}" type="imsqti_item_xmlv3p0" href="${href}">${more}<file href="${href}"/></resource>`;

it("reads a QTI package of another system", async () => {
  const metadata = `<metadata><lom><general><keyword><string language="en">sea</string></keyword></general>
    <educational><difficulty><value>difficult</value></difficulty></educational></lom></metadata>`;
  const records = await recordsIn(
    "foreign.zip",
    packed({
      "imsmanifest.xml": `<manifest><resources>${resource("q/1.xml", metadata)}${resource("q/2.xml")}${resource("q/3.xml")}${resource("q/4.xml")}</resources></manifest>`,
      "q/1.xml": CHOICE,
      "q/2.xml": TYPED,
      "q/3.xml": SLIDER,
      "q/4.xml": OLD,
    }),
  );
  expect(records.map(({ values }) => values)).toEqual([
    {
      external_id: "tides",
      module: "reading",
      type: "multiple_choice_multiple",
      title: "Tides & moon",
      prompt_text: "The moon pulls at the sea.\nWhich are true?",
      transcript: null,
      explanation: null,
      difficulty: "Hard",
      tags: ["sea"],
      options: {
        choices: [
          { id: "c1", text: "Twice a day" },
          { id: "c2", text: "Never" },
          { id: "c3", text: "By the moon" },
        ],
      },
      key: { correct: ["c1", "c3"], explanations: { c2: "No!" } },
      media_href: null,
      media_type: null,
    },
    expect.objectContaining({
      external_id: "typed",
      module: "listening",
      type: "fill_in_blanks",
      prompt_text: "The {{1}} of the sea",
      key: { blanks: { "1": ["colour", "color"] } },
      media_href: "sound/a.ogg",
      media_type: "audio/ogg",
    }),
    { external_id: "s", title: "Slide", unsupported: expect.stringMatching(/no PTE item/) },
    { external_id: "old", title: "Old", unsupported: expect.stringMatching(/QTI 2/) },
  ]);
});

const GIFT = `// A quiz as teachers write them
$CATEGORY: geography/rivers

::Capital:: Which city is the capital of France? {
  =Paris # right
  ~Lyon
  ~%-50%Nice
}

[html]<p>Two of these are <b>rivers</b>:</p>{~%50%Rhine ~%50%Loire ~%-100%Alps &amp; more}

The Loire {=flows ~fly ~flown} west.

Rivers carry {=water =H2O}.

Water boils at 100 degrees.{T}

How long is the Rhine? {#1230:50}

Match them. {=Rhine -> Basel =Seine -> Paris =Elbe -> Dresden}

::Essay::Why do rivers bend?{}
`;

it("reads a GIFT file of a teacher", async () => {
  const records = await recordsIn("quiz.txt", GIFT);
  expect(records.map(({ row, values }) => [row, values.module, values.type, values.key])).toEqual([
    [4, "reading", "multiple_choice_single", { correct: ["A"], explanations: { A: "right" } }],
    [10, "reading", "multiple_choice_multiple", { correct: ["A", "B"] }],
    [12, "reading", "reading_writing_fill_blanks", { blanks: { "1": "flows" } }],
    [14, "listening", "fill_in_blanks", { blanks: { "1": ["water", "H2O"] } }],
    [16, "reading", "multiple_choice_single", { correct: ["A"] }],
    [18, undefined, undefined, undefined],
    [20, undefined, undefined, undefined],
    [22, "writing", "write_essay", {}],
  ]);
  expect(records[1]?.values).toMatchObject({
    prompt_text: "Two of these are rivers:",
    title: "Two of these are rivers:",
    options: { choices: [{}, {}, { id: "C", text: "Alps & more" }] },
  });
  expect(records[2]?.values.prompt_text).toBe("The Loire {{1}} west.");
  expect(records[5]?.values.unsupported).toMatch(/numerical/);
});

it("says at which line a GIFT question cannot be read", async () => {
  const broken = "::Good::Yes?{T}\n\n::Bad::{=a ~b\n";
  await expect(recordsIn("a.gift", broken)).rejects.toThrow(/at line 3/);
});
