/** No article is longer, in bytes: a larger file is refused. */
export const LARGEST_FILE = 20_000_000;
