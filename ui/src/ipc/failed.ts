/** A request without an answer, as the page handles it: always one typed failure with a sentence. */
import { door } from "../words/door";
import type { Failure } from "./contract";

export class AskFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.text);
  }
}

/** Whatever a host threw, as a failure of the contract. */
export function asFailed(error: unknown): AskFailed {
  if (isFailure(error)) return new AskFailed(error);
  // Neither host answered in the contract's form: it has stopped, or is another version.
  return new AskFailed({ kind: "broken", reference: "", text: door.silent });
}

function isFailure(error: unknown): error is Failure {
  return (
    typeof error === "object" &&
    error !== null &&
    "kind" in error &&
    "text" in error
  );
}
