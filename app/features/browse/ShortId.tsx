const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is a key made by the database, which says nothing to a person. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** The end of a key, enough to tell rows of a page apart; the whole key on hover. */
export const ShortId = ({ id }: { id: string }) => <span title={id}>…{id.slice(-8)}</span>;
