/**
 * The parts of undici that Fieldlink needs. The index loads all the others too, and with them the fetch of Node itself: a
 * third of the time that a command takes to start.
 */
export { default as Client } from 'undici/lib/dispatcher/client.js';
export { default as Pool } from 'undici/lib/dispatcher/pool.js';
export { default as buildConnector } from 'undici/lib/core/connect.js';
