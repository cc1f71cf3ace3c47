package se.samdiarium.signing.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminationTest {

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({"Åsa Öberg,Åsa Öberg,true", "ÅSA MARIA ÖBERG,Åsa Öberg,true", "Öberg Åsa (TEST),Åsa Öberg,true", "Anna Karin Ek,Anna-Karin Ek,true",
        "Asa Oberg,Åsa Öberg,false", "Åsa Ek,Åsa Öberg,false", "Region Uppsala,Åsa Öberg,false", "Åsa,Åsa Öberg,false", "Åsa Öberg,'',false"})
    @DisplayName("S2.11 a certificate is a person's when it holds every word of the person's name")
    void named(String certificate, String person, boolean same) {
        assertThat(Examination.isNamed(certificate, person)).isEqualTo(same);
    }
}
