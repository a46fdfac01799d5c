import 'reflect-metadata';

import { readFileSync } from 'node:fs';

import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

import { brokenReferences } from './references.js';
import { ScenarioSchema } from './scenario.schema.js';

/** A scenario file that cannot be played; the message names every field, one a line. */
export class ScenarioError extends Error {
  constructor(file: string, faults: readonly string[]) {
    super(
      `${file} cannot be played:\n  ${faults.join('\n  ')}\nNothing was changed. docs/scenario.md describes the file.`,
    );
    this.name = 'ScenarioError';
  }
}

/** Reads and checks a whole scenario before anything is done with it; throws `ScenarioError` with all faults. */
export function readScenario(file: string): ScenarioSchema {
  const scenario = plainToInstance(ScenarioSchema, parseObject(file));
  const errors = validateSync(scenario, { whitelist: true, forbidNonWhitelisted: true });
  const faults =
    errors.length > 0 ? errors.flatMap((error) => faultsOf(error, '')) : brokenReferences(scenario);
  if (faults.length > 0) throw new ScenarioError(file, faults);
  return scenario;
}

function parseObject(file: string): object {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch (error) {
    throw new ScenarioError(file, [error instanceof Error ? error.message : 'cannot be read']);
  }
  throw new ScenarioError(file, ['must hold one JSON object']);
}

function faultsOf(error: ValidationError, prefix: string): readonly string[] {
  const path = /^\d+$/.test(error.property)
    ? `${prefix}[${error.property}]`
    : join(prefix, error.property);
  const own = Object.values(error.constraints ?? {}).map((says) => `${path}: ${says}`);
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}

function join(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}.${name}`;
}
