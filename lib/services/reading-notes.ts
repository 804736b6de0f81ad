/** What is worth knowing about the facts that a check went by, though it stops nothing. */
export const readingNotes = (
  readAt: Date | null,
  { now, freshMs, action }: { now: Date; freshMs: number; action: string },
): string[] => {
  const age = readAt === null ? null : now.getTime() - readAt.getTime();
  return [
    ...(age === null ? ["Not read from TCR yet: TCR decides when it is sent."] : []),
    ...(age !== null && age > freshMs
      ? ["Checked against an earlier reading: TCR decides when it is sent."]
      : []),
    ...(action === "initiate" ? ["DCA suspension cannot be checked in advance."] : []),
  ];
};
