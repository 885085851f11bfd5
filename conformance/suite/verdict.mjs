// Reads what the conformance suite wrote and decides: every listed scenario left checks, none is a warning or a failure.
// Usage: node verdict.mjs DIR SET...
// DIR/SET holds scenarios.txt (the output of `list --server`) and server-<scenario>-<time>/checks.json of each scenario.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HARMLESS = ['SKIPPED', 'INFO'];

/** The server scenarios of a listing: "- name" of the server section and "- name [server]" of what is not scored. */
function scenariosIn(listing) {
  let section = '';
  const names = [];
  for (const line of listing.split('\n')) {
    const [, name, mark] = line.match(/^ +- (\S+)(?: \[(.*)\])?$/) ?? [];
    if (name === undefined) {
      if (/^\S.*:$/.test(line)) section = line;
    } else if (section.startsWith('Server') || (section.startsWith('Run and reported') && mark === 'server')) {
      names.push(name);
    }
  }
  return names;
}

function checksOf(directory, scenario) {
  const prefix = `server-${scenario}-`;
  const run = readdirSync(directory).find((name) => name.startsWith(prefix) && /^\d{4}-/.test(name.slice(prefix.length)));
  const file = run && join(directory, run, 'checks.json');
  const checks = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return checks.length > 0 ? checks : [{ id: 'none', status: 'FAILURE', errorMessage: 'the scenario left no checks' }];
}

function reason(check) {
  const text = check.errorMessage ?? check.details?.reason ?? check.details?.message ?? check.description ?? '';
  return String(text).replace(/\s+/g, ' ').slice(0, 300);
}

function verdictOn(root, set) {
  const scenarios = scenariosIn(readFileSync(join(root, set, 'scenarios.txt'), 'utf8'));
  if (scenarios.length === 0) throw new Error(`the suite lists no scenarios for ${set}`);
  const checks = scenarios.flatMap((scenario) => checksOf(join(root, set), scenario).map((check) => ({ ...check, scenario })));
  const count = (status) => checks.filter((check) => check.status === status).length;
  const known = count('SUCCESS') + count('WARNING') + count('SKIPPED') + count('INFO');
  return {
    harmless: checks.filter((check) => HARMLESS.includes(check.status)),
    bad: checks.filter((check) => check.status !== 'SUCCESS' && !HARMLESS.includes(check.status)),
    row: [set, scenarios.length, count('SUCCESS'), count('WARNING'), checks.length - known, count('SKIPPED'), count('INFO')],
  };
}

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) console.log(row.map((cell, column) => String(cell).padEnd(widths[column])).join('  ').trimEnd());
}

const [root, ...sets] = process.argv.slice(2);
const rows = [['set', 'scenarios', 'passed', 'warnings', 'failures', 'skipped', 'info']];
let failed = 0;
for (const set of sets) {
  const { harmless, bad, row } = verdictOn(root, set);
  const notes = harmless.map((check) => `${check.status}  ${set}  ${check.scenario}: ${reason(check)}`);
  for (const note of new Set(notes)) console.log(note);
  for (const check of bad) console.log(`${check.status}  ${set}  ${check.scenario}/${check.id}: ${reason(check)}`);
  rows.push(row);
  failed += bad.length;
}
print(rows);
console.log(failed === 0 ? 'conformance: passed' : `conformance: ${failed} checks did not pass`);
process.exitCode = failed === 0 ? 0 : 1;
