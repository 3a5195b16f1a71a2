import type { Fault } from '#shared/model/result.ts';
import { fault } from '#shared/model/result.ts';

/** By the name of what `getUserMedia` throws (W3C Media Capture and Streams 10.3.1); none where there is no such thing at all. */
export function cameraFault(name: string | null): Fault {
  if (name === 'NotAllowedError' || name === 'SecurityError') return fault('camera-refused');
  if (name === null || name === 'NotFoundError' || name === 'OverconstrainedError')
    return fault('camera-absent');
  return fault('camera-busy');
}
