import { afterEach, beforeEach, expect, vi } from 'vitest';

// A stray console error is a bug that nobody looked at: the test that caused it fails.
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
