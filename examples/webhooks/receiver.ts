/** What `receive` gives. */
export type Receiver = (request: Request) => Promise<{ readonly response: Response }>
