import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { CandidateSchema, StaffSchema, TextsSchema } from './people.schema.js';

/** Where a contest stands when its play is over; docs/scenario.md tells each. */
export const MILESTONES = [
  'draft',
  'signed',
  'announced',
  'accepting',
  'applied',
  'screening',
  'sealed',
  'testing',
  'tested',
  'marking',
  'marked',
  'voting',
  'decided',
  'offered',
  'closed',
  'case',
  'rerun',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/** A state body; `region` is its ISO 3166-2 code, for example KZ-71. */
export class BodySchema {
  @IsString() @Length(1, 60) readonly key!: string;
  @Matches(/^KZ-\d{2}$/) readonly region!: string;
  @ValidateNested() @Type(() => TextsSchema) readonly name!: TextsSchema;
}

/** An item bank: its questions are a CSV file, the path relative to the scenario. */
export class BankSchema {
  @IsString() @Length(1, 60) readonly key!: string;
  @IsString() @Length(1, 200) readonly title!: string;
  @IsIn(['kk', 'ru', 'en']) readonly language!: string;
  @Matches(/^KZ-\d{2}$/) readonly region!: string;
  @IsString() readonly csv!: string;
  @IsString() readonly author!: string;
  @IsString() readonly reviewer!: string;
}

/** One practical task, answered as text. */
export class TaskSchema {
  @IsString() @Length(1, 40) readonly code!: string;
  @IsString() @Length(1, 4000) readonly text!: string;
}

/** One contest: people by their staff keys, and how far it is played. */
export class ContestSchema {
  @IsString() @Length(1, 60) readonly key!: string;
  @IsString() readonly body!: string;
  @IsString() readonly ruleset!: string;
  @ValidateNested() @Type(() => TextsSchema) readonly title!: TextsSchema;
  @IsString() @Length(1, 40) readonly category!: string;
  @IsString() readonly secretary!: string;
  @IsString() readonly publisher!: string;
  @IsString() readonly department!: string;
  @IsString() readonly hr!: string;
  @IsString() readonly chair!: string;
  @IsArray() @IsString({ each: true }) readonly members!: readonly string[];
  @IsArray() @IsString({ each: true }) readonly holders!: readonly string[];
  @IsInt() @Min(2) @Max(20) readonly threshold!: number;
  @IsOptional() @IsString() readonly bank?: string;
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => TaskSchema)
  readonly tasks!: readonly TaskSchema[];

  @IsIn(MILESTONES) readonly until!: Milestone;
  /** In `offered`: what the demo's sign-in page says to whoever the post was offered. */
  @IsOptional() @ValidateNested() @Type(() => TextsSchema) readonly chosenTries?: TextsSchema;
  /** On which working day of the play it is published; 0, the first, when left out. */
  @IsOptional() @IsInt() @Min(0) @Max(100) readonly begins?: number;
  /** How many working days later applications open; at once when left out. */
  @IsOptional() @IsInt() @Min(0) @Max(30) readonly opensAfter?: number;
  /** For how many days the test can be sat; one when left out. */
  @IsOptional() @IsInt() @Min(1) @Max(14) readonly testDays?: number;

  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => CandidateSchema)
  readonly candidates!: readonly CandidateSchema[];
}

/** A whole case that anybody can bring: bodies, people, items, commissions and contests. */
export class ScenarioSchema {
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => BodySchema)
  readonly bodies!: readonly BodySchema[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => StaffSchema)
  readonly staff!: readonly StaffSchema[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BankSchema)
  readonly banks!: readonly BankSchema[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ContestSchema)
  readonly contests!: readonly ContestSchema[];
}
