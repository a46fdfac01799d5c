import { sectionItems, type Ruleset, type Stage } from './ruleset.js';

/** A place in the document and what is wrong between its fields. */
export type Fault = { readonly path: string; readonly says: string };

/** The first contradiction between fields that are each well formed, or null. */
export function faultOf(ruleset: Ruleset): Fault | null {
  return (
    faultOfStages(ruleset.stages) ??
    faultOfRanking(ruleset) ??
    faultOfFractions(ruleset) ??
    faultOfUnsealing(ruleset)
  );
}

function faultOfStages(stages: readonly Stage[]): Fault | null {
  if (hasRepeats(stages.map((stage) => stage.code))) {
    return { path: 'stages', says: 'each code once' };
  }
  if (stages[0]?.admitTop !== null) {
    return { path: 'stages[0].admitTop', says: 'null: nothing comes before' };
  }
  return stages.reduce<Fault | null>((found, stage) => found ?? faultOfStage(stage), null);
}

function faultOfStage(stage: Stage): Fault | null {
  const parts = stage.kind === 'test' ? stage.sections : stage.criteria;
  if (hasRepeats(parts.map((part) => part.code))) {
    return { path: `stages.${stage.code}`, says: 'each section or criterion code once' };
  }
  if (stage.kind === 'practical') return null;
  if (stage.sections.some((section) => section.minCorrect > section.items)) {
    return { path: `stages.${stage.code}.sections`, says: 'minCorrect is at most items' };
  }
  return stage.totalMinCorrect > sectionItems(stage)
    ? { path: `stages.${stage.code}.totalMinCorrect`, says: 'at most the number of questions' }
    : null;
}

function faultOfRanking({ stages, ranking }: Ruleset): Fault | null {
  const codes = stages.map((stage) => stage.code).sort();
  const weighted = ranking.weights.map((weight) => weight.stage).sort();
  if (codes.join() !== weighted.join()) {
    return { path: 'ranking.weights', says: 'one for each stage' };
  }
  if (ranking.weights.reduce((sum, weight) => sum + weight.weight, 0) !== 100) {
    return { path: 'ranking.weights', says: '100 in all' };
  }
  const steps = ranking.tieBreak.slice(0, -1).map((step) => step.replace('stage:', ''));
  const isKnown = steps.every((step) => codes.includes(step)) && !hasRepeats(steps);
  return isKnown && ranking.tieBreak.at(-1) === 'beacon'
    ? null
    : { path: 'ranking.tieBreak', says: 'stages, each once, and at last the beacon' };
}

function faultOfFractions({ commission }: Ruleset): Fault | null {
  const { numerator, denominator } = commission.quorum;
  return numerator > denominator ? { path: 'commission.quorum', says: 'at most the whole' } : null;
}

function faultOfUnsealing({ unsealing }: Ruleset): Fault | null {
  const { holders, threshold, minHolders, minThreshold } = unsealing;
  const isPossible = threshold <= holders && minThreshold <= minHolders;
  const isEnough = holders >= minHolders && threshold >= minThreshold;
  return isPossible && isEnough
    ? null
    : { path: 'unsealing', says: 'thresholds within holders, defaults not below the least' };
}

function hasRepeats(values: readonly string[]): boolean {
  return new Set(values).size !== values.length;
}
