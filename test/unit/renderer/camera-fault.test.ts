import { expect, it } from 'vitest';
import { cameraFault } from '#renderer/views/scan/camera-fault.ts';

it.each([
  ['NotAllowedError', 'camera-refused'],
  ['NotFoundError', 'camera-absent'],
  [null, 'camera-absent'],
  ['NotReadableError', 'camera-busy'],
])('a camera that answers %s is told as %s', (name, code) => {
  expect(cameraFault(name).code).toBe(code);
});
