// What next-auth would answer under its path: see its core. The callback has a route of the tracker's own.
const closed =
  /^\/(sign-in|api\/auth)\/(_log|callback|csrf|error|providers|session|signin|signout|verify-request)(\/|$)/;

const callback = /^\/sign-in\/callback\/[^/]+\/?$/;

/** Whether next-auth would answer this request and the tracker does not: it is not found, whatever its method. */
export function isClosedAddress(method: string, path: string): boolean {
  return closed.test(path) && !(callback.test(path) && (method === 'GET' || method === 'HEAD'));
}
