import { createContext, useContext } from "react";

/** Where the files of our own storage are, such as "https://x.supabase.co/storage/v1/object/"; null: nowhere. */
export const StorageAddressContext = createContext<string | null>(null);

/** Outside the console there is no storage, and therefore no picture. */
export const useStorageAddress = (): string | null => useContext(StorageAddressContext);
