/** Whether this says why: as short and as long as a reason may be in the database. */
export const isReason = (text: string): boolean => {
  const { length } = text.trim();
  return length >= 3 && length <= 500;
};
