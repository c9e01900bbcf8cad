import { run } from './cli';

void run(['serve']);
