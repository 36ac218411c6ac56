/** An answer ready to be sent: a server writes it as it is, and anybody else gets it as a Response. */
export interface Reply {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null
}

export const asResponse = ({body, ...head}: Reply): Response => new Response(body, head)
