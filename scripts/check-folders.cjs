// Asks dependency-cruiser about the folder direction, and makes sure that it saw the modules at all.
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');
const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const LEAST_MODULES = 100;

let report;
try {
  report = execFileSync(
    process.execPath,
    [cruiser, 'src', 'web/src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: root, maxBuffer: 1 << 28 },
  );
} catch (error) {
  report = error.stdout;
}
const { summary } = JSON.parse(report.toString());
for (const { rule, from, to } of summary.violations) console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`);
if (summary.totalCruised < LEAST_MODULES) {
  console.error(`only ${summary.totalCruised} modules were seen: the check itself is broken`);
  process.exit(1);
}
console.log(
  `folders: ${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} violations`,
);
process.exit(summary.error > 0 ? 1 : 0);
