/** The database is not as it must be: a guard is gone, or durability cannot be had. */
export class DatabaseUnsafe extends Error {}
