import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './dialect';

/** Books of enterprises, custody and flags: kept from the entries, rebuilt at will. */
export class Books1700000000003 implements MigrationInterface {
  readonly name = 'Books1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...ENTERPRISES, ...CUSTODY, ...COMPLIANCE]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('books are rebuilt, not taken down'));
  }
}

const ENTERPRISES = [
  `CREATE TABLE enterprise_book (uscc char(18) PRIMARY KEY NOT NULL, id varchar(40) NOT NULL UNIQUE, name text NOT NULL, roles text NOT NULL,
     district char(6) NOT NULL, sites text NOT NULL, branch_of char(18), idx integer NOT NULL)`,
  `CREATE INDEX enterprise_book_district ON enterprise_book (district)`,
  `CREATE TABLE paper_book (id varchar(40) PRIMARY KEY NOT NULL, uscc char(18) NOT NULL, type varchar(20) NOT NULL, number text NOT NULL,
     issuer text NOT NULL, valid_from char(10) NOT NULL, valid_to char(10), scope text NOT NULL, site text, holder text, plate text,
     idx integer NOT NULL)`,
  `CREATE INDEX paper_book_uscc ON paper_book (uscc)`,
  `CREATE TABLE paper_change (paper_id varchar(40) NOT NULL, idx integer NOT NULL, status varchar(12) NOT NULL, from_on char(10) NOT NULL,
     reason text NOT NULL, PRIMARY KEY (paper_id, idx)) WITHOUT ROWID`,
];

const CUSTODY = [
  `CREATE TABLE vehicle_book (id varchar(40) PRIMARY KEY NOT NULL, vin char(17) NOT NULL, org char(18) NOT NULL, received_on char(10) NOT NULL,
     presence varchar(10) NOT NULL, is_swap integer NOT NULL, expected_packs integer, found_packs integer, packs_removed integer NOT NULL,
     certificate_no text, scrap_date char(10), voided integer NOT NULL, last_at varchar(24) NOT NULL, origin_idx integer NOT NULL, data text NOT NULL)`,
  `CREATE INDEX vehicle_book_vin ON vehicle_book (vin)`,
  `CREATE INDEX vehicle_book_org ON vehicle_book (org)`,
  `CREATE INDEX vehicle_book_certificate ON vehicle_book (certificate_no)`,
  `CREATE TABLE battery_book (id varchar(40) PRIMARY KEY NOT NULL, trace_no varchar(24) NOT NULL UNIQUE, code varchar(24), code_status varchar(16) NOT NULL,
     level varchar(8) NOT NULL, battery_type char(1) NOT NULL, mass_grams integer NOT NULL, safety varchar(8), state varchar(20) NOT NULL,
     holder char(18) NOT NULL, vin char(17), origin_kind varchar(30) NOT NULL, origin_idx integer NOT NULL, origin_org char(18) NOT NULL,
     site text, location text, consignment varchar(40), since varchar(24) NOT NULL, last_idx integer NOT NULL, model text, maker text, repurposed_by char(18))`,
  `CREATE INDEX battery_book_holder ON battery_book (holder, state)`,
  `CREATE INDEX battery_book_vin ON battery_book (vin)`,
  `CREATE INDEX battery_book_origin ON battery_book (origin_idx)`,
  `CREATE TABLE battery_name (name varchar(24) NOT NULL, battery varchar(40) NOT NULL, PRIMARY KEY (name, battery)) WITHOUT ROWID`,
  `CREATE INDEX battery_name_battery ON battery_name (battery)`,
  `CREATE TABLE battery_party (battery varchar(40) NOT NULL, org char(18) NOT NULL, from_idx integer NOT NULL, to_idx integer,
     PRIMARY KEY (battery, org)) WITHOUT ROWID`,
  `CREATE INDEX battery_party_org ON battery_party (org)`,
  `CREATE TABLE consignment_book (id varchar(40) PRIMARY KEY NOT NULL, number varchar(64) NOT NULL, sender char(18) NOT NULL, receiver char(18) NOT NULL,
     carrier char(18) NOT NULL, plate text, un_number varchar(10) NOT NULL, state varchar(20) NOT NULL, dispatched_at varchar(24) NOT NULL,
     picked_up_at varchar(24), received_at varchar(24), last_at varchar(24) NOT NULL, origin_idx integer NOT NULL)`,
  `CREATE INDEX consignment_book_number ON consignment_book (number)`,
  `CREATE INDEX consignment_book_sender ON consignment_book (sender)`,
  `CREATE INDEX consignment_book_receiver ON consignment_book (receiver)`,
  `CREATE INDEX consignment_book_carrier ON consignment_book (carrier)`,
  `CREATE TABLE consignment_item (consignment varchar(40) NOT NULL, battery varchar(40) NOT NULL, position integer NOT NULL, sent_grams integer,
     received_grams integer, result varchar(12), reason text, returned integer NOT NULL, PRIMARY KEY (consignment, battery)) WITHOUT ROWID`,
  `CREATE INDEX consignment_item_battery ON consignment_item (battery)`,
  `CREATE TABLE trace_counter (prefix varchar(20) PRIMARY KEY NOT NULL, last integer NOT NULL)`,
];

const COMPLIANCE = [
  `CREATE TABLE flag_book (idx integer NOT NULL, rule varchar(8) NOT NULL, about char(18) NOT NULL, as_of integer NOT NULL, verdict varchar(12) NOT NULL,
     newest integer NOT NULL, severity varchar(10) NOT NULL, grade varchar(10) NOT NULL, rule_version integer NOT NULL, occurred_at varchar(24) NOT NULL,
     subject_type varchar(12) NOT NULL, subject_id varchar(40) NOT NULL, subject_label text NOT NULL, reason text NOT NULL,
     PRIMARY KEY (idx, rule, about, as_of)) WITHOUT ROWID`,
  `CREATE INDEX flag_book_about ON flag_book (about, newest)`,
  `CREATE INDEX flag_book_rule ON flag_book (rule, newest)`,
  `CREATE INDEX flag_book_subject ON flag_book (subject_id)`,
  `CREATE TABLE judged_facts (idx INTEGER PRIMARY KEY NOT NULL, facts text NOT NULL)`,
  `CREATE TABLE review_queue (as_of integer NOT NULL, about char(18) NOT NULL, from_on char(10) NOT NULL, to_on char(10), cursor integer NOT NULL,
     done integer NOT NULL, PRIMARY KEY (as_of, about)) WITHOUT ROWID`,
  `CREATE TABLE rule_adoption (idx INTEGER PRIMARY KEY NOT NULL, rules text NOT NULL)`,
  `CREATE INDEX review_queue_pending ON review_queue (done, as_of)`,
];
