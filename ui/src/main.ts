import "./styles";
import { mount } from "svelte";
import App from "./App.svelte";
import { keepPageOnDrop } from "./ipc/host";

keepPageOnDrop();
mount(App, { target: document.getElementById("app") as HTMLElement });
