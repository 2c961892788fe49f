// Turns the drawn maps of a page into live ones. The map is in RD New (EPSG:28992): one unit is one metre, so the
// coordinates need no projection, only y turned over. Without this script, or without Leaflet, the drawing stays.
(function () {
  'use strict';

  if (!window.L) return;

  var RD = L.extend({}, L.CRS.Simple, {
    code: 'EPSG:28992',
    projection: L.Projection.LonLat,
    // One pixel is one metre at zoom level 0; north is up.
    transformation: new L.Transformation(1, 0, -1, 0)
  });

  function punt(paar) { return L.latLng(paar[1], paar[0]); }

  function isPunt(feature) { return feature.geometry.type === 'Point'; }

  function stijl(feature) {
    var soort = feature.geometry.type === 'Polygon' ? 'kaart-vlak' : isPunt(feature) ? 'kaart-stip' : 'kaart-lijn';
    return { className: soort + ' ' + feature.properties.klasse };
  }

  function beschrijf(feature, laag, isKiezer) {
    var eigen = feature.properties;
    if (eigen.label) {
      // An element and not a string: Leaflet would read a string as HTML.
      var naam = document.createElement('span');
      naam.textContent = eigen.label;
      var richting = isPunt(feature) ? 'top' : 'center';
      var klasse = eigen.dichtbij ? 'kaart-naam kaart-naam-dichtbij' : 'kaart-naam';
      laag.bindTooltip(naam, { permanent: true, direction: richting, className: klasse });
    }
    if (eigen.pad && !isKiezer) laag.on('click', function () { window.location.assign(eigen.pad); });
  }

  function maakLevend(figuur) {
    var id = figuur.getAttribute('data-kaart');
    var gegevens = JSON.parse(document.getElementById(id + '-gegevens').textContent);
    var vlakte = document.getElementById(id + '-vlakte');
    var hoogte = vlakte.clientHeight;
    var tekening = vlakte.firstElementChild;
    var doos = document.createElement('div');
    doos.className = 'kaart-levend';
    doos.setAttribute('role', 'application');
    doos.setAttribute('aria-label', tekening.querySelector('title').textContent +
      '. Verschuif met de pijltjestoetsen, zoom met plus en min.');
    doos.style.height = Math.max(hoogte, 280) + 'px';
    vlakte.replaceChildren(doos);

    var formulier = document.querySelector('[data-kaartkiezer="' + id + '"]');
    var vak = gegevens.bbox;
    var map = L.map(doos, {
      crs: RD, minZoom: -9, maxZoom: 5, zoomSnap: 0.1, attributionControl: false, zoomControl: false
    });
    L.control.zoom({ zoomInTitle: 'Inzoomen', zoomOutTitle: 'Uitzoomen' }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    map.fitBounds([[vak[1], vak[0]], [vak[3], vak[2]]]);
    L.geoJSON(gegevens, {
      style: stijl,
      onEachFeature: function (feature, laag) { beschrijf(feature, laag, formulier !== null); },
      pointToLayer: function (feature, plek) { return L.circleMarker(plek, { radius: 7 }); }
    }).addTo(map);
    // Names of streets only when at most about 1,500 metres fit in the view: before, they cover each other.
    function naarZoom() {
      doos.classList.toggle('kaart-dichtbij', doos.clientWidth / Math.pow(2, map.getZoom()) <= 1500);
    }
    map.on('zoomend', naarZoom);
    naarZoom();
    arceer(map, gegevens, id, tekening.querySelector('defs'));
    var speld = gegevens.gekozen ? zetSpeld(map, punt(gegevens.gekozen)) : null;
    koppelFormulier(map, formulier, speld);
  }

  // The lines over an area come from the drawing; on the live map they keep their size in pixels.
  function arceer(map, gegevens, id, patronen) {
    if (!patronen.children.length) return;
    Array.from(patronen.children).forEach(function (patroon) { patroon.setAttribute('patternTransform', 'scale(1)'); });
    L.geoJSON(gegevens, {
      interactive: false,
      filter: function (feature) { return feature.properties.patroon && feature.geometry.type === 'Polygon'; },
      style: function (feature) {
        var vulling = 'url(#' + id + '-' + feature.properties.patroon + ')';
        return { className: 'kaart-arcering', stroke: false, fillColor: vulling, fillOpacity: 1 };
      }
    }).addTo(map);
    var tekenvlak = map.getPane('overlayPane').querySelector('svg');
    if (tekenvlak) tekenvlak.insertBefore(patronen, tekenvlak.firstChild);
  }

  function zetSpeld(map, plek) {
    return L.circleMarker(plek, { radius: 9, className: 'kaart-stip kaart-gekozen' }).addTo(map);
  }

  function koppelFormulier(map, formulier, speld) {
    if (!formulier) return;
    map.getContainer().classList.add('kaart-kiesbaar');
    map.on('click', function (gebeurtenis) {
      if (speld) speld.remove();
      speld = zetSpeld(map, gebeurtenis.latlng);
      formulier.querySelector('[data-as="x"]').value = Math.round(gebeurtenis.latlng.lng);
      formulier.querySelector('[data-as="y"]').value = Math.round(gebeurtenis.latlng.lat);
      formulier.requestSubmit();
    });
  }

  document.querySelectorAll('[data-kaart]').forEach(maakLevend);
})();
