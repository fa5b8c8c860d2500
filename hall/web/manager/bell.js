/** Two short tones; no sound file, and nothing before the first press of a button. */
export class Bell {
    #context = null;

    ring() {
        this.#context ??= new AudioContext();
        const begin = this.#context.currentTime;
        [880, 660].forEach((frequency, index) => {
            const tone = this.#context.createOscillator();
            const loud = this.#context.createGain();
            const from = begin + index * 0.28;
            tone.frequency.value = frequency;
            loud.gain.setValueAtTime(0.25, from);
            loud.gain.exponentialRampToValueAtTime(0.001, from + 0.26);
            tone.connect(loud).connect(this.#context.destination);
            tone.start(from);
            tone.stop(from + 0.27);
        });
    }
}
