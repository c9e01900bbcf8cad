import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll, runWith } from './dialect';

/** What numbers are looked up by: columns of the custody books, filled here from what the books say already. */
export class Search1700000000006 implements MigrationInterface {
  readonly name = 'Search1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, COLUMNS);
    const vehicles = (await runner.query('SELECT id, certificate_no, data FROM vehicle_book')) as VehicleRow[];
    for (const { id, certificate_no: certificate, data } of vehicles) {
      const { licencePlate } = JSON.parse(data) as { readonly licencePlate?: unknown };
      const plate = typeof licencePlate === 'string' ? licencePlate : null;
      const key = certificate === null ? null : keyOf(certificate);
      await runWith(runner, 'UPDATE vehicle_book SET plate = ?, certificate_key = ? WHERE id = ?', [plate, key, id]);
    }
    const sheets = (await runner.query('SELECT id, number FROM consignment_book')) as SheetRow[];
    for (const { id, number } of sheets)
      await runWith(runner, 'UPDATE consignment_book SET number_key = ? WHERE id = ?', [keyOf(number), id]);
    await runAll(runner, INDEXES);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('books are rebuilt, not taken down'));
  }
}

interface VehicleRow {
  readonly id: string;
  readonly certificate_no: string | null;
  readonly data: string;
}

interface SheetRow {
  readonly id: string;
  readonly number: string;
}

const COLUMNS = [
  `ALTER TABLE vehicle_book ADD COLUMN plate text`,
  `ALTER TABLE vehicle_book ADD COLUMN certificate_key text`,
  `ALTER TABLE consignment_book ADD COLUMN number_key text`,
];

const INDEXES = [
  `CREATE INDEX vehicle_book_plate ON vehicle_book (plate)`,
  `CREATE INDEX vehicle_book_certificate_key ON vehicle_book (certificate_key)`,
  `CREATE INDEX consignment_book_number_key ON consignment_book (number_key)`,
  `CREATE INDEX consignment_book_plate ON consignment_book (plate)`,
];

/** `searchKey` as it was when this migration was written. */
function keyOf(raw: string): string {
  const plain = raw
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .normalize('NFKC');
  return plain
    .replace(/[a-z]+/g, (run) => run.toUpperCase())
    .normalize('NFKC')
    .replace(/[-‐-―−·•]/gu, '');
}
