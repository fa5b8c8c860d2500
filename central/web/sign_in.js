/// The form for people of the province, shown where the centre asks who is there.

const form = document.getElementById("sign-in");
const refused = document.getElementById("refused");
let again = null;
let say = null;

export function askToSignIn(word, whenSignedIn) {
    say = word;
    again = whenSignedIn;
    document.querySelector("main").hidden = true;
    form.hidden = false;
    form.elements.name.focus();
}

export function signedIn() {
    document.querySelector("main").hidden = false;
    form.hidden = true;
}

form.addEventListener("submit", async event => {
    event.preventDefault();
    const body = JSON.stringify(Object.fromEntries(new FormData(form)));
    const answer = await fetch("/api/v1/sign_in", { method: "POST", body }).catch(() => null);
    refused.textContent = answer?.ok ? "" : say(answer ? "refused" : "staleFirst");
    form.elements.password.value = "";
    if (answer?.ok)
        again();
});
