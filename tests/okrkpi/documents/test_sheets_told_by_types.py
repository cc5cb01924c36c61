from __future__ import annotations

from datetime import date

import pytest

from okrkpi.documents import read

TODAY = date(2026, 11, 22)
GERMAN = """uid;typ;unter;was;start;ziel
1;O;;Die Werkstatt wird zum verlässlichsten Partner der Region;;
2;KR;1;Termintreue der Reparaturen in %;71;90
3;KR;1;Reklamationen je 100 Aufträge;9;4
4;O;;Neue Kunden finden uns von selbst;;
5;KR;4;Anfragen über die Webseite je Monat;18;40
"""
WORDED = GERMAN.replace(";O;", ";Ziel;").replace(";KR;", ";Schlüsselergebnis;")
NO_ENGLISH_HEAD = WORDED.replace("uid;typ;unter;was;start;ziel", "marke;sorte;zu;inhalt;von;auf")
SPANISH = """clave;clase;cuelga de;qué;desde;hasta
1;Objetivo;;Somos el taller más fiable de la comarca;;
2;Resultado clave;1;Reparaciones entregadas a tiempo (%);71;90
3;Resultado clave;1;Reclamaciones por cada 100 pedidos;9;4
4;Objetivo;;Los clientes nuevos nos encuentran solos;;
5;Resultado clave;4;Consultas por la web al mes;18;40
"""
DUTCH = """wat\ttyp\tvan\tnaar
Monteurs blijven graag\tDoelstelling\t\t
Tevredenheid van monteurs (%)\tKernresultaat\t71\t90
Verloop van monteurs (%)\tKernresultaat\t9\t4
Klanten bellen ons terug\tDoelstelling\t\t
Herhaalorders per maand\tKernresultaat\t18\t40
"""
FRENCH = """rang,quoi,code,chapeau,avant,cible
O,Devenir l'atelier le plus fiable de la région,1,,,
KR,Réparations livrées à l'heure (%),2,1,71,90
KR,Réclamations pour 100 commandes,3,1,9,4
O,Les nouveaux clients nous trouvent tout seuls,4,,,
KR,Demandes par le site par mois,5,4,18,40
"""
SHUFFLED = "\n".join(GERMAN.splitlines()[i] for i in (0, 1, 4, 5, 3, 2)) + "\n"
MOVES = {(71, 90), (9, 4), (18, 40)}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", GERMAN),
        ("a.csv", WORDED),
        ("a.csv", NO_ENGLISH_HEAD),
        ("a.csv", SPANISH),
        ("a.tsv", DUTCH),
        ("a.csv", FRENCH),
        ("a.csv", SHUFFLED),
    ],
)
def test_the_types_of_rows_tell_what_the_heads_do_not(name: str, text: str) -> None:
    plan = read(text, name=name, today=TODAY).plan
    assert [len(one.key_results) for one in plan.objectives] == [2, 1]
    results = [result for one in plan.objectives for result in one.key_results]
    assert {(int(one.baseline or 0), int(one.target or 0)) for one in results} == MOVES


@pytest.mark.parametrize(
    "text",
    [
        "sort;teil;zahl\nO-Ring;Dichtung;3\nKR;Kugelring;4\nO;Ohr;9\n",
        "name;kind;age\nAnn;task;3\nBo;note;4\n",
        "art;farbe\nZiel;rot\nZiel;blau\n",
    ],
)
def test_other_registers_stay_without_goals(text: str) -> None:
    try:
        plan = read(text, name="a.csv", today=TODAY).plan
    except ValueError:
        return
    assert not [result for one in plan.objectives for result in one.key_results]
