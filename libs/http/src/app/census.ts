import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ModulesContainer } from '@nestjs/core';

import { REQUIRES } from '../actor/requires.decorator.js';
import { ANSWER } from '../answers/answers.decorator.js';

/** Stops the start when a route does not say what right it needs and what it answers. */
export function assertRoutesDeclared(app: NestFastifyApplication): void {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const missing = controllers.flatMap(({ metatype }) =>
    typeof metatype === 'function' ? undeclared(metatype) : [],
  );
  if (missing.length > 0)
    throw new Error(`routes without @Requires or @Answers: ${missing.join(', ')}`);
}

function undeclared(controller: { readonly name: string; readonly prototype?: unknown }): string[] {
  const { prototype } = controller;
  if (typeof prototype !== 'object' || prototype === null) return [];
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => {
      const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
      return typeof method === 'function' && isRoute(method) && !isDeclared(method);
    })
    .map((name) => `${controller.name}.${name}`);
}

function isRoute(method: object): boolean {
  const verb: unknown = Reflect.getMetadata(METHOD_METADATA, method);
  return typeof verb === 'number' && verb in RequestMethod;
}

function isDeclared(method: object): boolean {
  return REQUIRES.of(method) !== undefined && ANSWER.of(method) !== undefined;
}
