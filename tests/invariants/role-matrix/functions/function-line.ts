export interface FunctionLine {
  /** The call, with SQL arguments that would find or do something for whoever may. */
  call: string;
  /** Who gets an answer with something in it, or has something done. Everybody else does not. */
  answers: string[];
  /** Who is turned away with "permission denied" rather than with an empty answer. */
  refused: string[];
}
