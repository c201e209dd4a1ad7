"""The coordinate operation of a layer is named, with its accuracy, and a ballpark one is told."""

from __future__ import annotations

import pytest

core = pytest.importorskip("qgis.core", reason="QGIS is not installed")

from cags_vsegei_plugin.errors import UserError
from cags_vsegei_plugin.layers.operations import ballpark_warning, operation_between

pytestmark = pytest.mark.usefixtures("qgis_app")


def crs(code):
    return core.QgsCoordinateReferenceSystem(code)


def test_xian_1980_has_only_a_ballpark_operation_and_that_is_told_in_metres():
    operation = operation_between(crs("EPSG:2334"), crs("EPSG:3576"))
    assert operation.ballpark
    assert operation.accuracy_m is None
    assert "50 to 120 m" in str(ballpark_warning("Heilongjiang", operation))


def test_cgcs2000_is_ballpark_but_harmless():
    operation = operation_between(crs("EPSG:4490"), crs("EPSG:4326"))
    assert operation.ballpark
    assert ballpark_warning("sheet", operation) is None


def test_pulkovo_1942_has_an_accuracy():
    operation = operation_between(crs("EPSG:28415"), crs("EPSG:3576"))
    assert not operation.ballpark
    assert 1 <= operation.accuracy_m <= 10


def test_the_same_system_needs_nothing():
    assert operation_between(crs("EPSG:4490"), crs("EPSG:4490")).accuracy_m == 0


def test_the_users_own_choice_is_respected():
    context = core.QgsCoordinateTransformContext()
    helmert = (
        "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad"
        " +step +proj=push +v_3 +step +proj=cart +ellps=IAU76 +step +proj=helmert +x=10 +y=20 +z=30"
        " +step +inv +proj=cart +ellps=WGS84 +step +proj=pop +v_3"
        " +step +proj=unitconvert +xy_in=rad +xy_out=deg"
    )
    context.addCoordinateOperation(crs("EPSG:4610"), crs("EPSG:4326"), helmert)
    assert not operation_between(crs("EPSG:4610"), crs("EPSG:4326"), context).ballpark


def test_an_unknown_system_gets_a_sentence():
    with pytest.raises(UserError, match="No coordinate operation"):
        operation_between(core.QgsCoordinateReferenceSystem(), crs("EPSG:4326"))
