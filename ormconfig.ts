import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { readConfig } from './src/config';
import { dataSourceOptions } from './src/database/data-source';

/** The one DataSource that the service and the TypeORM command line share: `typeorm migration:run -d dist/ormconfig.js`. */
const dataSource = new DataSource(dataSourceOptions(readConfig(process.env).databaseFile));

export default dataSource;
