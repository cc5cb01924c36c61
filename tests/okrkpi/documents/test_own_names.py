"""Sheets and data files whose types, codes and names are of their authors' own making."""

from __future__ import annotations

from textwrap import dedent

import pytest

from okrkpi.documents.data import read_data
from okrkpi.documents.table import read_table
from tests.okrkpi.documents.seen import seen

SHEETS = {
    "results that name their objective by its number alone": (
        """
        Ref,Goal / result,Start,Target,Owner
        1,Growers come to us first,,,Ilse
        2,Pallets never wait in the rain,,,Ron
        1.1,New growers signed,4,12,Ilse
        1.2,Growers who deliver weekly,31,45,Ilse
        2.1,Pallets under open sky at 6 pm,60,5,Ron
        2.2,Claims for wet goods,19,3,Ron
        """,
        [
            "O Growers come to us first",
            "R New growers signed",
            "R Growers who deliver weekly",
            "O Pallets never wait in the rain",
            "R Pallets under open sky at 6 pm",
            "R Claims for wet goods",
        ],
    ),
    "types in a person's own words": (
        """
        Typ;Nr;Text;Ist;Soll;Wer
        Anliegen;1;Parents know on Monday what the week brings;;;Lehmann
        Beleg;1;Parents who open the weekly letter;41%;80%;Lehmann
        Beleg;2;Calls to the office on Sunday evening;33;10;Sommer
        Schritt;1;New template for the letter;;;Lehmann
        Anliegen;2;Nobody eats lunch alone;;;Sommer
        Beleg;3;Children who say they have a table;62%;95%;Sommer
        Schritt;2;Table hosts from year six;;;Sommer
        Dauerwert;;Attendance;94%;;Lehmann
        """,
        [
            "O Parents know on Monday what the week brings",
            "R Parents who open the weekly letter",
            "R Calls to the office on Sunday evening",
            "I New template for the letter",
            "O Nobody eats lunch alone",
            "R Children who say they have a table",
            "I Table hosts from year six",
            "K Attendance",
        ],
    ),
    "codes and heads in another language": (
        """
        Nr;Maßstab;Startwert;Zielwert;Zuständig;Termin
        Z1;Kundinnen holen ihr Rad am zugesagten Tag ab;;;Meyer;
        Z1.1;Reparaturen am zugesagten Tag fertig;61 %;90 %;Meyer;31.03.2027
        Z1.2;Räder, die länger als 5 Tage stehen;24;6;Kurt;31.03.2027
        Z2;Die Werkstatt bildet wieder aus;;;Kurt;
        Z2.1;Auszubildende im ersten Jahr;0;2;Kurt;30.09.2027
        Z2.2;Praktika von Schülern;3;12;Kurt;30.06.2027
        """,
        [
            "O Kundinnen holen ihr Rad am zugesagten Tag ab",
            "R Reparaturen am zugesagten Tag fertig",
            "R Räder, die länger als 5 Tage stehen",
            "O Die Werkstatt bildet wieder aus",
            "R Auszubildende im ersten Jahr",
            "R Praktika von Schülern",
        ],
    ),
    "a head with its period in another language": (
        """
        Objectif T1 2027,Résultat clé,Départ,Cible,Pilote,Avancement
        Les aidants respirent,Heures de répit par famille et par mois,4,10,Anaïs,en cours
        ,Familles sur liste d'attente,57,15,Anaïs,en retard
        Les bénévoles restent,Bénévoles encore là après un an,48%,75%,Luc,
        ,Formations suivies jusqu'au bout,22,60,Luc,
        """,
        [
            "O Les aidants respirent",
            "R Heures de répit par famille et par mois",
            "R Familles sur liste d'attente",
            "O Les bénévoles restent",
            "R Bénévoles encore là après un an",
            "R Formations suivies jusqu'au bout",
        ],
    ),
    "questions in another language as heads": (
        """
        Was wollen wir?,Woran merken wir es?,Von,Auf,Was tun wir?,Wer
        Gäste bleiben eine Nacht länger,Nächte je Gast,"1,8","2,6",Paket mit der Bahn,Rosi
        ,Gäste mit Gästekarte,"34 %","70 %",,Rosi
        Das Haus ist auch im November voll,Auslastung im November,"22 %","45 %",Wochen für Chöre,Jan
        """,
        [
            "O Gäste bleiben eine Nacht länger",
            "R Nächte je Gast",
            "R Gäste mit Gästekarte",
            "I Paket mit der Bahn",
            "O Das Haus ist auch im November voll",
            "R Auslastung im November",
            "I Wochen für Chöre",
        ],
    ),
    "a form that is filled in for each objective": (
        """
        Q1 goals orchestra,,
        ,,
        Objective,The second violins play as one,
        Owner,Mira,
        KR1,Sectionals attended,60% to 95%
        KR2,Wrong bowings noted by the conductor,22 to 5
        ,,
        Objective,Listeners under 30 fill the balcony,
        Owner,Jo,
        KR1,Student tickets,80 to 300
        """,
        [
            "O The second violins play as one",
            "R Sectionals attended",
            "R Wrong bowings noted by the conductor",
            "O Listeners under 30 fill the balcony",
            "R Student tickets",
        ],
    ),
    "labelled objectives over the measures of months": (
        """
        Month,Jan,Feb,Mar,Target
        Objective: Fewer animals go back,,,,
        Returns within 30 days,14,11,9,6
        Second visits booked,20,25,31,40
        Objective: Volunteers sleep at night,,,,
        Night calls per week,12,9,9,4
        """,
        [
            "O Fewer animals go back",
            "R Returns within 30 days",
            "R Second visits booked",
            "O Volunteers sleep at night",
            "R Night calls per week",
        ],
    ),
}
FILES = {
    "mappings in parallel under keys that are no words": (
        """
        # community radio, by hand
        station: Wave 88
        when: spring 2027
        hopes:
          evening_show_people_stay_for:
            says: Listeners stay through the whole evening
            voice: Marta
            proof:
              - average listening time 22 -> 40 minutes
              - share still on at 21:00 from 18% to 35%
            doing: [new playlist, live phone-ins]
          money_without_begging:
            says: We pay the rent without begging twice a year
            voice: Jon
            proof:
              - standing orders 140 -> 300
              - one business partner for each show
            doing: [open house in May]
        pulse:
          - listeners per day
          - hours of dead air
        history:
          2026-10: first draft
          2026-11: talked through with the board
        """,
        [
            "O Listeners stay through the whole evening",
            "R average listening time 22 -> 40 minutes",
            "R share still on at 21:00 from 18% to 35%",
            "I new playlist",
            "I live phone-ins",
            "O We pay the rent without begging twice a year",
            "R standing orders 140 -> 300",
            "R one business partner for each show",
            "I open house in May",
            "K listeners per day",
            "K hours of dead air",
        ],
    ),
    "own names for every list": (
        """
        {"club":"Rowing club Aare","season":"2027-H1","boats":[
         {"crew":"Juniors","purpose":"Juniors race because they love the boat","marks":[
          {"label":"Juniors at every regatta","was":9,"shall":20},
          {"label":"Juniors who quit within a year","was":"40%","shall":"15%"}],
          "steps":["camp at Easter"]},
         {"crew":"Masters","purpose":"Masters row all winter without injuries","marks":[
          {"label":"Sick weeks per rower","was":4.1,"shall":1.5}],
          "steps":["physio evenings","new ergometer"]}],
         "gauges":[{"label":"members","ok":"> 240"},
          {"label":"boats in repair","ok":"< 3"}],
         "contacts":[{"name":"Urs","phone":"079"}]}
        """,
        [
            "O Juniors race because they love the boat",
            "R Juniors at every regatta",
            "R Juniors who quit within a year",
            "I camp at Easter",
            "O Masters row all winter without injuries",
            "R Sick weeks per rower",
            "I physio evenings",
            "I new ergometer",
            "K members",
            "K boats in repair",
        ],
    ),
    "numbered objectives beside a title": (
        """
        title: Kitchen garden school
        period: 2027-Q2
        O1:
          text: Every class eats what it grew
          KR1: 9 of 12 classes cook once from the beds (now 3)
          KR2: kilos harvested from 60 to 180
        O2:
          text: Parents dig with us
          KR1: parents at Saturday digs from 5 to 25
        kpi:
          compost temperature: 55 C
          watering hours per week: 6
        """,
        [
            "O Every class eats what it grew",
            "R 9 of 12 classes cook once from the beds",
            "R kilos harvested from 60 to 180",
            "O Parents dig with us",
            "R parents at Saturday digs from 5 to 25",
            "K compost temperature",
            "K watering hours per week",
        ],
    ),
    "measures whose values say from where to where": (
        """
        - ambition: No ambulance waits at our door
          lead: Dr. Sokol
          evidence:
            median handover minutes: from 31 to 15
            handovers over 60 minutes: from 44 a week to 5
          moves:
            - second triage bay
        - ambition: Night doctors can eat
          lead: Dr. Amari
          evidence:
            nights with a real break: from 20% to 80%
          moves:
            - floating registrar
        """,
        [
            "O No ambulance waits at our door",
            "R median handover minutes",
            "R handovers over 60 minutes",
            "I second triage bay",
            "O Night doctors can eat",
            "R nights with a real break",
            "I floating registrar",
        ],
    ),
    "objectives and measures as names of mappings": (
        """
        {"Water works 2027":{"Tap water nobody filters":{
         "results":{"Complaints about taste":{"now":210,"goal":60},
          "Samples over the limit":{"now":7,"goal":0}}},
        "Pipes that stay in the ground":{
         "results":{"Bursts per 100 km":{"now":14,"goal":8}}}},
        "dashboard":{"pressure":"4.2 bar","leakage":"11%"}}
        """,
        [
            "O Tap water nobody filters",
            "R Complaints about taste",
            "R Samples over the limit",
            "O Pipes that stay in the ground",
            "R Bursts per 100 km",
            "K pressure",
            "K leakage",
        ],
    ),
    "codes that name their parents": (
        """
        [{"id":"A","parent":null,"what":"Divers come home calm","by":"Nell"},
        {"id":"A1","parent":"A","what":"Uncontrolled ascents per 100 dives","from":1.9,"to":0.5},
        {"id":"A2","parent":"A","what":"Dives with a written plan","from":"62%","to":"95%"},
        {"id":"A2x","parent":"A2","what":"Slate printed for every group"},
        {"id":"B","parent":null,"what":"The boat is full in May","by":"Ira"},
        {"id":"B1","parent":"B","what":"Seats sold in May","from":"48%","to":"80%"}]
        """,
        [
            "O Divers come home calm",
            "R Uncontrolled ascents per 100 dives",
            "R Dives with a written plan",
            "I Slate printed for every group",
            "O The boat is full in May",
            "R Seats sold in May",
        ],
    ),
    "one aim to a document": (
        """
        apiVersion: goals/v1
        kind: OKR
        metadata: {name: platform, labels: {quarter: 2027-Q2}}
        spec:
          intent: Teams ship on Fridays without fear
          proofs:
            - metric: failed deployments
              from: 9%
              to: 3%
            - metric: lead time
              from: 4d
              to: 1d
        ---
        apiVersion: goals/v1
        kind: OKR
        metadata: {name: data}
        spec:
          intent: Analysts trust the numbers before coffee
          proofs:
            - metric: tables with an owner
              from: 41%
              to: 100%
        """,
        [
            "O Teams ship on Fridays without fear",
            "R failed deployments",
            "R lead time",
            "O Analysts trust the numbers before coffee",
            "R tables with an owner",
        ],
    ),
    "a name for each part between the period and its aims": (
        """
        plan:
          2027-Q1:
            kitchen:
              - why: Guests wait too long on Sundays
                goal: Sunday lunch feels calm
                signs: {wait for a table: 40 min to 15 min, dishes sent back: 9 to 2}
            garden:
              - why: The slugs won
                goal: Lettuce from our own beds until October
                signs: {heads harvested: 120 to 400}
          later:
            - a greenhouse
        """,
        [
            "O Sunday lunch feels calm",
            "R wait for a table",
            "R dishes sent back",
            "O Lettuce from our own beds until October",
            "R heads harvested",
        ],
    ),
    "labels in a list of texts": (
        """
        name: Ostrich farm
        targets_2027:
          - "O: Chicks survive the first month"
          - "  KR: survival 61% -> 85%"
          - "  KR: vet calls at night 30 -> 10"
          - "O: The shop sells what we make"
          - "  KR: shop turnover 2,000 -> 5,500 a week"
        """,
        [
            "O Chicks survive the first month",
            "R survival 61% -> 85%",
            "R vet calls at night 30 -> 10",
            "O The shop sells what we make",
            "R shop turnover 2,000 -> 5,500 a week",
        ],
    ),
    "ids of goals in lists apart": (
        """
        {"objectives":[{"id":"o1","name":"Divers trust the air"},
          {"id":"o2","name":"The pool is warm in January"}],

         "keyResults":[{"objectiveId":"o1","name":"Bottles tested","start":"61%","end":"100%"},
          {"objectiveId":"o2","name":"Water above 27 °C at 7:00","start":"40%","end":"95%"},
          {"objectiveId":"o1","name":"Complaints about taste","start":12,"end":2}],
        "initiatives":[{"keyResultId":null,"objectiveId":"o2","name":"New heat exchanger"}],
        "kpis":[{"name":"Visitors per day","value":310}]}
        """,
        [
            "O Divers trust the air",
            "R Bottles tested",
            "R Complaints about taste",
            "O The pool is warm in January",
            "R Water above 27 °C at 7:00",
            "I New heat exchanger",
            "K Visitors per day",
        ],
    ),
    "a table as lists in a list": (
        """
        {"rows":[["Level","Text","From","To"],
          ["Objective","Pilots know the weather before us","",""],
          ["KR","Forecasts read before take-off","40%","90%"],
          ["KR","Turn-backs for weather","21","6"],
          ["KPI","Flights per day","",""]]}
        """,
        [
            "O Pilots know the weather before us",
            "R Forecasts read before take-off",
            "R Turn-backs for weather",
            "K Flights per day",
        ],
    ),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_tells_by_its_rows_what_they_are(name: str) -> None:
    text, expected = SHEETS[name]
    assert list(seen(read_table(dedent(text).strip()).plan)) == expected


@pytest.mark.parametrize("name", FILES)
def test_a_file_tells_by_what_it_holds_what_its_names_mean(name: str) -> None:
    text, expected = FILES[name]
    assert list(seen(read_data(dedent(text).strip(), "yaml").plan)) == expected
