package org.aurorasoc.workbench.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.aurorasoc.workbench.json.JsonText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The cases that PostgreSQL's manual and its source make plain; thousands of generated ones are compared
/// with a server elsewhere.
class ContainmentTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1,"b":2}      | {"a":1}          | true
                    {"a":1}            | {"a":1,"b":2}    | false
                    {"a":1}            | {}               | true
                    {"a":1.0}          | {"a":1e0}        | true
                    {"a":-0}           | {"a":0.00}       | true
                    {"a":null}         | {"a":null}       | true
                    {}                 | {"a":null}       | false
                    {"a":[1,2,3]}      | {"a":[3,1]}      | true
                    {"a":[1,2,3]}      | {"a":[3,3,3]}    | true
                    {"a":[1,2,3]}      | {"a":[]}         | true
                    {"a":[1]}          | {"a":1}          | false
                    {"a":1}            | {"a":[1]}        | false
                    {"a":{"b":{"c":1}}} | {"a":{"b":{}}}  | true
                    {"a":{}}           | {"a":[]}         | false
                    {"a":[[1,2]]}      | {"a":[[1]]}      | true
                    {"a":[1,[2]]}      | {"a":[2]}        | false
                    {"a":[{"b":1,"c":2}]} | {"a":[{"b":1}]} | true
                    {"a":[{"b":1},{"c":2}]} | {"a":[{"b":1,"c":2}]} | false
                    ["foo","bar"]      | "bar"            | true
                    "bar"              | ["bar"]          | false
                    [1,[2]]            | 2                | false
                    [null]             | null             | true
                    {"é":"ж"}          | {"é":"ж"}        | true
                    {"a":"1"}          | {"a":1}          | false
                    []                 | []               | true
                    []                 | {}               | false
                    1                  | 1.0              | true
                    """)
    void containmentIsThatOfJsonb(String whole, String part, boolean contained) {
        assertThat(Containment.contains(JsonText.read(whole), JsonText.read(part)))
                .isEqualTo(contained);
    }
}
