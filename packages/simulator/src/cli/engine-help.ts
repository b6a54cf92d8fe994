/** How `--engine` is written, and why not to. */
export const ENGINE_HELP =
  'redis://host:6379, or rediss:// with TLS; kept out of the list of processes in the environment variable INBOXLAB_ENGINE'
