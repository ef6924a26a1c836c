import { csvLine } from './csv-file.js';

describe('a line of a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+15550002222', "'+15550002222"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['=LINK("x","y")', `"'=LINK(""x"",""y"")"`],
  ])('is no formula of a spreadsheet: %j', (text, written) => {
    expect(csvLine([text])).toBe(`${written}\r\n`);
  });

  it('keeps quotes, commas and line breaks within their cell, and has nothing for what is not there', () => {
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines', null, undefined, -3, true])).toBe(
      '"a,b","say ""hi""","two\nlines",,,-3,true\r\n',
    );
  });
});
