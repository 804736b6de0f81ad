/** A failure that a person can mend: its message says what is wrong and what to do next, so no stack is shown. */
export class Problem extends Error {
  name = "Problem";
}

/** @param {unknown} error */
export const describe = (error) => {
  if (error instanceof Problem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Runs a script's body, and turns a failure into one printed message and exit code 1.
 * @param {() => Promise<void>} body */
export const run = async (body) => {
  try {
    await body();
  } catch (error) {
    console.error(describe(error));
    process.exitCode = 1;
  }
};
