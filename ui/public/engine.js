// Plain old JavaScript on purpose: an engine too old for the page must still be able to say so.
(function () {
  var old =
    !window.CSSLayerBlockRule ||
    !window.structuredClone ||
    !Array.prototype.findLast;
  if (old) document.getElementById("old-engine").hidden = false;
})();
