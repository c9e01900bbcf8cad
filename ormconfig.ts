import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { readConfig } from './src/config';
import { dataSourceOptions } from './src/database/data-source';

const { databaseFile, databaseUrl, migrationDatabaseUrl } = readConfig(process.env);

/**
 * The one DataSource that the service and the TypeORM command line share: `typeorm migration:run -d dist/ormconfig.js`.
 * On PostgreSQL as the owner; the rights of the service are given by `npm run -s cli -- migrate`.
 */
const dataSource = new DataSource(dataSourceOptions(migrationDatabaseUrl ?? databaseUrl ?? databaseFile));

export default dataSource;
