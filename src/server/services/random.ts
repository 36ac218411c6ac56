/** Text for addresses and cookies, of 256 random bits. */
export const randomText = (): string => encode(crypto.getRandomValues(new Uint8Array(32)))

/** SHA-256, as base64url. */
export const digest = async (text: string): Promise<string> =>
  encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))

const encode = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
