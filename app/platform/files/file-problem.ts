/** Why a file cannot be read: a sentence for the person who chose it, that says what to do. */
export class FileProblem extends Error {
  override name = "FileProblem";
}
