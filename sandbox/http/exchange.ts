/** An answer, or a connection that is cut instead of one. */
export type Exchange = { kind: "answer"; response: Response } | { kind: "cut" };

export const answer = (response: Response): Exchange => ({ kind: "answer", response });
export const CUT: Exchange = { kind: "cut" };
