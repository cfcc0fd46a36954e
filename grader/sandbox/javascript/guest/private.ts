/** @file Guest text, part 1: private copies of the built-ins, taken before any learner code can replace them. */

/**
 * Rules for everything under guest/, since the learner may have changed every prototype by the time it runs: no method
 * calls on values, no for-of, spread or destructuring, no push, no regular expressions; only operators, own properties,
 * and the copies below.
 */
export const privateCopies = `
const { apply, construct, getPrototypeOf, getOwnPropertyDescriptor, defineProperty } = Reflect;
const { parse, stringify } = JSON;
const { isArray } = Array;
const objectKeys = Object.keys;
const sameValue = Object.is;
const objectPrototype = Object.prototype;
const hasOwnProperty = objectPrototype.hasOwnProperty;
const typedArrayPrototype = getPrototypeOf(Float64Array.prototype);
const typedArrayName = getOwnPropertyDescriptor(typedArrayPrototype, Symbol.toStringTag).get;
const typedArrayLength = getOwnPropertyDescriptor(typedArrayPrototype, 'length').get;
const bigintText = BigInt.prototype.toString;
const slice = String.prototype.slice;
const charCodeAt = String.prototype.charCodeAt;
const weakSetHas = WeakSet.prototype.has;
const weakSetAdd = WeakSet.prototype.add;
const NativeObject = Object;
const NativeRangeError = RangeError;
const NativeTypeError = TypeError;

const cut = (text, length) => (text.length > length ? apply(slice, text, [0, length]) : text);
const owns = (object, key) => apply(hasOwnProperty, object, [key]);
const hidden = (value) => ({ __proto__: null, value, writable: true, enumerable: false, configurable: true });

// A property of the learner's object without running a getter; accessor stands for one.
const accessor = { __proto__: null };
function ownValue(object, key) {
  const descriptor = getOwnPropertyDescriptor(object, key);
  if (descriptor === undefined) return undefined;
  return owns(descriptor, 'value') ? descriptor.value : accessor;
}

// Proxies answer every question with code of the learner's, so they are told apart where they are made.
const proxies = new WeakSet();
const isProxy = (object) => apply(weakSetHas, proxies, [object]);
const NativeProxy = Proxy;
const revocable = Proxy.revocable;
const remember = (proxy) => { apply(weakSetAdd, proxies, [proxy]); return proxy; };
function GuestProxy(target, handler) {
  if (new.target === undefined) throw new NativeTypeError("must be called with 'new'");
  return remember(new NativeProxy(target, handler));
}
defineProperty(GuestProxy, 'name', hidden('Proxy'));
defineProperty(GuestProxy, 'prototype', hidden(undefined));
defineProperty(GuestProxy, 'revocable', hidden((target, handler) => {
  const pair = apply(revocable, NativeProxy, [target, handler]);
  remember(pair.proxy);
  return pair;
}));
globalThis.Proxy = GuestProxy;

// The name of an object's class, as far as it can be read without running code of the learner's.
function className(object) {
  const prototype = getPrototypeOf(object);
  if (prototype === null || isProxy(prototype)) return 'Object';
  const maker = ownValue(prototype, 'constructor');
  if (typeof maker !== 'function' || isProxy(maker)) return 'Object';
  const name = ownValue(maker, 'name');
  return typeof name === 'string' ? word(name) : 'Object';
}
function word(text) {
  let kept = '';
  for (let i = 0; i < text.length && i < 1000 && kept.length < 60; i++) {
    const c = text[i];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c === '_') kept += c;
  }
  return kept === '' ? 'Object' : kept;
}
`;
