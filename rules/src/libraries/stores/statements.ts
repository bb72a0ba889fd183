import type { StatementFact } from '../library.js';

/** SQL as the first argument, with placeholders by number: PostgreSQL. */
export const byNumber: StatementFact = {
  argument: 0,
  members: ['text'],
  batch: { reads: 'WHERE id = ANY($1)', creates: 'INSERT … SELECT * FROM unnest($1, $2)', changes: 'UPDATE … FROM unnest($1, $2)', deletes: 'WHERE id = ANY($1)' },
};

/** SQL as the first argument, with `?` for values: MySQL. */
export const byMark: StatementFact = {
  argument: 0,
  members: ['sql'],
  batch: { reads: 'WHERE id IN (?)', creates: 'INSERT … VALUES ?', deletes: 'WHERE id IN (?)' },
};

/** SQL as the first argument, with values by their names. */
export const byName: StatementFact = { argument: 0, members: ['query'], batch: { reads: 'WHERE id IN (…)', creates: 'INSERT with many rows', deletes: 'WHERE id IN (…)' } };
