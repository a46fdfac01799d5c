/** Something a route says about itself, put there by a decorator and read by a guard or an interceptor. */
export class RouteMark<T> {
  private readonly marks = new WeakMap<object, T>();

  put(value: T): MethodDecorator {
    return (_target, key, descriptor) => {
      const method: unknown = descriptor.value;
      if (typeof method !== 'function') throw new Error(`${String(key)} is not a method`);
      this.marks.set(method, value);
    };
  }

  of(method: object): T | undefined {
    return this.marks.get(method);
  }
}
