/** A list filter without values does not filter. */
export const listOrNull = <T>(values: T[]): T[] | null => (values.length === 0 ? null : values);
