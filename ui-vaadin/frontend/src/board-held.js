/** What colleagues changed under somebody's hand waits here, by cell, until the hand is away or asks for it. */
export class Held {
  #waiting = new Map();

  /** @param card where it stands now; null when it left the cell */
  add(cell, id, card) {
    if (!this.#waiting.has(cell)) {
      this.#waiting.set(cell, new Map());
    }
    this.#waiting.get(cell).set(id, card);
  }

  forget(id) { this.#waiting.forEach((changes) => changes.delete(id)); }

  clear() { this.#waiting.clear(); }

  cells() { return [...this.#waiting.keys()]; }

  /** How many cards want to come in. */
  arrivals(cell) { return [...(this.#waiting.get(cell)?.values() ?? [])].filter(Boolean).length; }

  take(cell) {
    const changes = this.#waiting.get(cell) ?? new Map();
    this.#waiting.delete(cell);
    return changes;
  }
}
