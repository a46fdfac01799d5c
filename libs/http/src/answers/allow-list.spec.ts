import { ApiProperty } from '@nestjs/swagger';

import { Text } from '../body/text-fields.js';
import { Json, List, Nested, Whole } from '../body/value-fields.js';
import { sift } from './allow-list.js';

class Mark {
  @Text({ max: 9 }) readonly criterion!: string;
  @Whole({ min: 1, max: 5 }) readonly value!: number;
}

class Work {
  @Text({ max: 9 }) readonly code!: string;
  @Nested(() => Mark, { nullable: true }) readonly best!: Mark | null;
  @List(() => Mark, { maxItems: 9 }) readonly marks!: Mark[];
  @Json({ optional: true }) readonly free?: object;
}

class ByHand {
  @ApiProperty({ type: () => [Mark] }) readonly marks!: Mark[];
  @ApiProperty({ type: Mark }) readonly one!: Mark;
}

const object = { kind: 'object', shape: Work, nullable: false } as const;
const mark = { criterion: 'clear', value: 4 };
const work = { code: 'W1', best: mark, marks: [mark, mark] };

describe('sift', () => {
  it('lets through what is declared, and nothing is found', () => {
    expect(sift(object, work)).toEqual({ answer: work, findings: [] });
    expect(sift(object, { ...work, free: { any: [1] } }).findings).toEqual([]);
  });

  it('D1 takes out what is not declared, at the top, nested and in lists, and tells where', () => {
    const leaking = {
      ...work,
      fullName: 'x',
      best: { ...mark, phone: 'x' },
      marks: [mark, { ...mark, email: 'x' }],
    };

    expect(sift(object, leaking)).toEqual({
      answer: work,
      findings: [
        { path: 'answer.fullName', says: 'is not declared' },
        { path: 'answer.best.phone', says: 'is not declared' },
        { path: 'answer.marks[1].email', says: 'is not declared' },
      ],
    });
  });

  it('tells what is missing', () => {
    const { findings } = sift(object, { code: null, marks: null });

    expect(findings.map(({ path }) => path)).toEqual([
      'answer.code',
      'answer.best',
      'answer.marks',
    ]);
  });

  it('looks into lists and pages', () => {
    const list = { kind: 'list', shape: Mark, nullable: false } as const;
    const page = { kind: 'page', shape: Mark, nullable: false } as const;

    expect(sift(list, [{ ...mark, secret: 1 }]).answer).toEqual([mark]);
    expect(sift(page, { items: [{ ...mark, secret: 1 }], next: null, total: 7 })).toEqual({
      answer: { items: [mark], next: null },
      findings: [
        { path: 'answer.total', says: 'is not declared' },
        { path: 'answer.items[0].secret', says: 'is not declared' },
      ],
    });
  });

  it('lets nothing out where nothing is declared', () => {
    expect(sift({ kind: 'nothing' }, { leak: 1 })).toMatchObject({
      answer: undefined,
      findings: [{ path: 'answer' }],
    });
    expect(() => sift({ ...object, shape: Date }, {})).toThrow(/declares no field/);
  });

  it('reads declarations that were written by hand as well', () => {
    const shape = { kind: 'object', shape: ByHand, nullable: false } as const;

    expect(
      sift(shape, { marks: [{ ...mark, a: 1 }], one: { ...mark, b: 1 } }).findings,
    ).toHaveLength(2);
  });

  it('answers null only where null is declared', () => {
    expect(sift({ ...object, nullable: true }, null)).toEqual({ answer: null, findings: [] });
    expect(sift(object, null).findings).toHaveLength(1);
  });
});
