import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
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

/** A text in the three languages of the platform. */
export class TextsSchema {
  @IsString() @Length(1, 400) readonly kk!: string;
  @IsString() @Length(1, 400) readonly ru!: string;
  @IsString() @Length(1, 400) readonly en!: string;
}

/** One role of a member of staff, limited to a body or a region of the scenario where one is named. */
export class RoleSchema {
  @IsIn([
    'item-author',
    'item-reviewer',
    'secretary',
    'publisher',
    'hr-officer',
    'key-holder',
    'department-reviewer',
  ])
  readonly role!: string;

  @IsOptional() @IsString() readonly body?: string;
  @IsOptional() @IsString() readonly region?: string;
}

/** A member of staff: account and roles. Roles in one contest are given by the contest itself. */
export class StaffSchema {
  @IsString() @Length(1, 60) readonly key!: string;
  @IsString() @Length(1, 200) readonly fullName!: string;
  @IsEmail() readonly email!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RoleSchema)
  readonly roles!: readonly RoleSchema[];

  /** What the demo's sign-in page says that this person could do now. */
  @IsOptional() @ValidateNested() @Type(() => TextsSchema) readonly tries?: TextsSchema;
}

/** One entry of a candidate's education. */
export class EducationSchema {
  @IsString() @Length(1, 200) readonly institution!: string;
  @IsString() @Length(1, 200) readonly speciality!: string;
  @IsInt() @Min(1940) @Max(2100) readonly year!: number;
}

/** One entry of a candidate's experience; `untilYear` null means until today. */
export class ExperienceSchema {
  @IsString() @Length(1, 200) readonly organisation!: string;
  @IsString() @Length(1, 200) readonly post!: string;
  @IsInt() @Min(1940) @Max(2100) readonly fromYear!: number;
  @IsOptional() @IsInt() @Min(1940) @Max(2100) readonly untilYear!: number | null;
}

/** Every identity field of a candidate; goes to the identity realm and nowhere else. */
export class PersonSchema {
  @IsEmail() readonly email!: string;
  @IsString() @Length(1, 200) readonly fullName!: string;
  @Matches(/^\d{12}$/) readonly nationalNumber!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) readonly birthDate!: string;
  @IsIn(['female', 'male']) readonly sex!: string;
  @Matches(/^\+\d{7,15}$/) readonly phone!: string;
  @IsString() @Length(1, 300) readonly address!: string;

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EducationSchema)
  readonly education!: readonly EducationSchema[];

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ExperienceSchema)
  readonly experience!: readonly ExperienceSchema[];
}

/** A candidate and what they do in the contest. */
export class CandidateSchema {
  @ValidateNested() @Type(() => PersonSchema) readonly person!: PersonSchema;
  /** Percent of the right answers this person knows. */
  @IsInt() @Min(0) @Max(100) readonly knows!: number;
  /** Reason code of the document desk's refusal; absent when the candidate is admitted. */
  @IsOptional() @IsString() readonly refusedFor?: string;
  /** Applies but does not come to the test. */
  @IsOptional() @IsBoolean() readonly isAbsent?: boolean;
  /** What the demo's sign-in page says that this person could do now; in `testing` the test is left to a visitor. */
  @IsOptional() @ValidateNested() @Type(() => TextsSchema) readonly tries?: TextsSchema;
}
