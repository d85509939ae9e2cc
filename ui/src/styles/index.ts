/** All styles that are not a component's own. Their layers are ordered by `public/layers.css`. */
import "./tokens.css";
import "./colours.css";
import "./base.css";
import "./parts.css";
import "./parts/table.css";
